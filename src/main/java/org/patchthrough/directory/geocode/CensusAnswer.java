package org.patchthrough.directory.geocode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.patchthrough.directory.Fips;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.geocode.Geocoder.Answer;
import org.patchthrough.directory.geocode.Geocoder.Why;

/**
 * Reads what the Census geocoder answers: a list of matches, each with the records of the layer that was asked for. Nothing in
 * it is believed before layer and Congress are the ones asked for, because a vintage that lacks a layer answers with another.
 */
final class CensusAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** State and district. Numbers have lost their leading zero. */
    private static final Pattern GEOID = Pattern.compile("([0-9]{2})([0-9]{2}|ZZ)");

    private static final String WATER = "ZZ";
    private static final String NO_VOTE = "98";

    private final CensusVintage lines;
    private final Set<Seat> found = new TreeSet<>();

    private CensusAnswer(CensusVintage lines) {
        this.lines = lines;
    }

    /**
     * Never fails.
     *
     * @param ofZip the House seats of the address' ZIP
     */
    static Answer read(String body, CensusVintage lines, List<Seat> ofZip) {
        var answer = new CensusAnswer(lines);
        return answer.add(matches(body))
                .<Answer>map(Answer.Unavailable::new)
                .orElseGet(() -> among(ofZip, answer.found));
    }

    /**
     * A seat that the ZIP does not touch means that another street of that name was found, or that ZIP or table are wrong; a
     * caller would be put through to somebody whom no other page and no phone menu would offer for their ZIP.
     */
    private static Answer among(List<Seat> ofZip, Set<Seat> found) {
        var seats = found.stream().filter(ofZip::contains).toList();
        return switch (seats.size()) {
            case 0 -> new Answer.NoMatch();
            case 1 -> new Answer.Found(seats.getFirst());
            default -> new Answer.Several(seats);
        };
    }

    private static JsonNode matches(String body) {
        try {
            return JSON.readTree(body).at("/result/addressMatches");
        } catch (JsonProcessingException e) {
            // Its text quotes the answer, which repeats the address.
            return JSON.missingNode();
        }
    }

    /** What is wrong with the matches; empty where nothing is. */
    private Optional<Why> add(JsonNode matches) {
        return matches.isArray()
                ? first(matches, match -> addMatch(match.path("geographies")))
                : Optional.of(Why.UNREADABLE);
    }

    private static Optional<Why> first(JsonNode all, Function<JsonNode, Optional<Why>> wrong) {
        return all.valueStream().map(wrong).flatMap(Optional::stream).findFirst();
    }

    private Optional<Why> addMatch(JsonNode layers) {
        var districts = layers.path(lines.layer());
        return districts.isArray()
                ? first(districts, this::addDistrict)
                : Optional.of(layers.isObject() ? Why.OTHER_LINES : Why.UNREADABLE);
    }

    private Optional<Why> addDistrict(JsonNode district) {
        if (!word(district.path("CDSESSN")).equals(String.valueOf(lines.congress()))) {
            return Optional.of(Why.OTHER_LINES);
        }
        var geoid = GEOID.matcher(geoid(district.path("GEOID")));
        if (!geoid.matches()) {
            return Optional.of(Why.UNREADABLE);
        }
        var code = geoid.group(2);
        if (code.equals(WATER)) {
            return Optional.empty();
        }
        int number = code.equals(NO_VOTE) ? 0 : Integer.parseInt(code);
        var seat = Fips.find(geoid.group(1))
                .filter(state -> state.hasDistrict(number))
                .map(state -> Seat.house(state, number));
        seat.ifPresent(found::add);
        return seat.isPresent() ? Optional.empty() : Optional.of(Why.UNREADABLE);
    }

    private static String geoid(JsonNode value) {
        var word = word(value);
        return value.isNumber() && word.length() == 3 ? "0" + word : word;
    }

    /** Numbers come as such or as text. */
    private static String word(JsonNode value) {
        return value.isIntegralNumber()
                ? value.asText()
                : value.isTextual() ? value.textValue().strip() : "";
    }
}
