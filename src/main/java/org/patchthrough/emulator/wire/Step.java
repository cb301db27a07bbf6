package org.patchthrough.emulator.wire;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened on a leg. Kinds: {@code rang}, {@code answered {by}}, {@code said {text, language?, voice?,
 * rate?}}, {@code played {url}}, {@code asked {digits}}, {@code pressed {digits}}, {@code dialed {number, sid}},
 * {@code webhook {url, status}}, {@code hung_up {by}}.
 *
 * @param details in the order in which they are shown
 */
public record Step(Instant at, String kind, Map<String, Object> details) {}
