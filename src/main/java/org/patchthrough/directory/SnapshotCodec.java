package org.patchthrough.directory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it is kept: JSON, gzipped. Vacant House seats are not written, for the ZIP table names them. Fields may be
 * added and never change their meaning, because older rows stay.
 */
record SnapshotCodec(
        DirectoryScope scope,
        List<Held> held,
        List<Zips> zips,
        Map<String, String> hints,
        boolean carried,
        @Nullable ImportReport judged,
        @Nullable Corrections corrections) {
    /** A node of an older release goes on reading what a newer one has put by. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Held(
            String seat, @Nullable Member member, @Nullable String until, List<OfficeRow> offices) {
        static Held of(SeatHolding holding) {
            return new Held(
                    holding.seat().toString(),
                    holding.member(),
                    holding.until() == null ? null : holding.until().toString(),
                    holding.offices().stream().map(OfficeRow::of).toList());
        }
    }

    record OfficeRow(
            String id,
            Office.Kind kind,
            String city,
            String state,
            @Nullable String zip,
            String phone,
            @Nullable String hours,
            boolean assumed) {
        static OfficeRow of(Office office) {
            var zip = office.zip() == null ? null : office.zip().digits();
            return new OfficeRow(
                    office.id(),
                    office.kind(),
                    office.city(),
                    office.state().code(),
                    zip,
                    office.phone(),
                    office.hours(),
                    office.assumed());
        }

        Office office() {
            var digits = zip == null ? null : new Zip(zip);
            return new Office(id, kind, city, UsState.valueOf(state), digits, phone, hours, assumed);
        }
    }

    /** Seats and the ZIPs that touch exactly these, both joined by spaces. */
    record Zips(String seats, String zips) {
        Stream<Seat> eachSeat() {
            return Arrays.stream(seats.split(" ", -1)).map(Seat::parse);
        }

        Stream<Zip> eachZip() {
            return Arrays.stream(zips.split(" ", -1)).map(Zip::new);
        }
    }

    static SnapshotCodec of(Snapshot snapshot) {
        var held = snapshot.imported().stream()
                .filter(holding -> !holding.isVacant() || holding.seat().chamber() == Chamber.SENATE)
                .map(Held::of)
                .toList();
        var zips = snapshot.zips().zips().entrySet().stream()
                .map(set -> new Zips(joined(set.getKey()), joined(set.getValue())))
                .toList();
        var hints = new TreeMap<String, String>();
        snapshot.zips().hints().forEach((prefix, state) -> hints.put(prefix, state.code()));
        var origin = snapshot.origin();
        return new SnapshotCodec(
                origin.scope(), held, zips, hints, origin.carried(), origin.report(), snapshot.corrections());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** What the gates thought; nothing is known of the oldest rows. */
    ImportReport judgment() {
        return Objects.requireNonNullElse(judged, ImportReport.NONE);
    }

    Snapshot snapshot(SnapshotOrigin origin, int congress) {
        var table = new ZipTable.Builder();
        for (var set : zips) {
            var seats = set.eachSeat().toList();
            set.eachZip().forEach(zip -> seats.forEach(seat -> table.pair(zip, seat)));
        }
        hints.forEach((prefix, state) -> table.hint(prefix, UsState.valueOf(state)));
        var holdings = held.stream()
                .map(row -> new SeatHolding(
                        Seat.parse(row.seat()),
                        row.member(),
                        row.until() == null ? null : LocalDate.parse(row.until()),
                        row.offices().stream().map(OfficeRow::office).toList()))
                .toList();
        var corrected = corrections == null ? Corrections.NONE : corrections;
        return Snapshot.of(origin, congress, holdings, table.build()).corrected(corrected);
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            JSON.writeValue(zipped, this);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    static SnapshotCodec ofBytes(byte[] bytes) {
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(unzipped, SnapshotCodec.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored snapshot is not one of ours", e);
        }
    }
}
