package org.patchthrough.emulator.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened on a leg. Kinds: {@code rang}, {@code answered {by}}, {@code said {text, seconds, language?,
 * voice?, rate?}}, {@code played {url}}, {@code asked {digits}}, {@code pressed {digits}}, {@code dialed {number, sid}},
 * {@code webhook {url, status}}, {@code hung_up {by}}.
 *
 * @param waited since the call began, by its waits alone: no stall of a machine and no setting of the clock is in it
 * @param details in the order in which they are shown
 */
public record Step(Instant at, Duration waited, String kind, Map<String, Object> details) {}
