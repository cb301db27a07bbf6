package org.patchthrough.emulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.network.Text;
import org.patchthrough.emulator.network.TextRecord;
import org.patchthrough.emulator.wire.Step;
import org.patchthrough.emulator.wire.TextOrigin;
import org.patchthrough.emulator.wire.TextStatus;

/**
 * What one page hears of its phone: {@code leg} for each leg as it comes to be, then that leg's steps; {@code text} for
 * each text that has left the phone or reached it. It begins with the phone's latest texts, and its latest call from its
 * start, each leg's past in one piece, so that a page may be opened in mid-call; {@code ready} ends the past.
 */
final class PhoneFeed implements AutoCloseable {
    /** A page has no use for a thread of last week. */
    private static final int OLD_TEXTS = 100;

    private final PhoneSwitch phoneSwitch;
    private final String number;
    private final BlockingQueue<Map<String, Object>> news = new LinkedBlockingQueue<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();

    PhoneFeed(PhoneSwitch phoneSwitch, String number) {
        this.phoneSwitch = phoneSwitch;
        this.number = number;
        ends.add(phoneSwitch.legs.follow(this::perhaps));
        latest().reversed().forEach(this::perhaps);
        ends.add(phoneSwitch.messaging.texts.follow(this::perhaps));
        thread().reversed().forEach(this::perhaps);
        news.add(Map.of(
                "kind", "ready", "at", phoneSwitch.settings.clock().instant().toString()));
    }

    /** The next thing to tell; null where nothing happens for so long. */
    @Nullable
    Map<String, Object> next(Duration timeout) throws InterruptedException {
        return news.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
    }

    /** The legs of the phone's latest call, newest first; what it dialed is newer than itself. */
    private List<Leg> latest() {
        return phoneSwitch.legs.of(number).stream()
                .filter(this::mine)
                .findFirst()
                .map(latest -> Stream.concat(
                                phoneSwitch.legs.all().stream()
                                        .takeWhile(leg -> leg != latest)
                                        .filter(leg -> leg.parent == latest),
                                Stream.of(latest))
                        .toList())
                .orElse(List.of());
    }

    private List<Text> thread() {
        return phoneSwitch.messaging.texts.of(number).stream().limit(OLD_TEXTS).toList();
    }

    private void perhaps(Text text) {
        var here = text.origin == TextOrigin.PHONE || text.status() == TextStatus.DELIVERED;
        if (here && text.phone().equals(number) && known.add(text.sid)) {
            var event = new LinkedHashMap<String, Object>(TextControl.record(TextRecord.of(text)));
            event.put("kind", "text");
            news.add(event);
        }
    }

    private void perhaps(Leg leg) {
        if ((mine(leg) || dialed(leg)) && known.add(leg.sid)) {
            news.add(event(leg, "leg", leg.created, described(leg)));
            ends.add(leg.follow(step -> news.add(event(leg, step.kind(), step.at(), details(leg, step)))));
        }
    }

    private boolean mine(Leg leg) {
        return leg.phone.equals(number);
    }

    private boolean dialed(Leg leg) {
        return leg.parent != null && mine(leg.parent);
    }

    private Map<String, Object> described(Leg leg) {
        var details = new LinkedHashMap<String, Object>();
        if (mine(leg)) {
            details.put("mine", true);
        }
        if (leg.parent != null) {
            details.put("parent", leg.parent.sid);
        }
        details.put("direction", leg.direction.word);
        details.put("from", leg.from);
        details.put("to", leg.to);
        return details;
    }

    /** Why it ended is no part of a step, and a page shows it. */
    private static Map<String, Object> details(Leg leg, Step step) {
        if (!step.kind().equals("hung_up")) {
            return step.details();
        }
        var details = new LinkedHashMap<>(step.details());
        details.put("status", leg.status().word);
        details.put("seconds", leg.talked().toSeconds());
        return details;
    }

    private static Map<String, Object> event(Leg leg, String kind, Instant at, Map<String, Object> details) {
        // A dialed leg's step names the leg it made, and is no event of that one.
        var event = new LinkedHashMap<>(details);
        event.put("kind", kind);
        event.put("sid", leg.sid);
        event.put("at", at.toString());
        return event;
    }
}
