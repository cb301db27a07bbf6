/**
 * The one place that decides whether a number may be called.
 *
 * <p>Every door asks here, and in one order: {@link Gate} is a list of checks, of which the first that refuses speaks. It is
 * asked twice, once when somebody wants a call and again just before the phone would ring, because a stop, a pause or the
 * evening may have come in between. A refusal is a value with a code for machines, a sentence for the person and what they
 * can do instead. Who dials us is asked less, by {@link Gate#admitInbound}. The gate reads no summaries, which lag behind;
 * what it decides by, it reads in the transaction that acts on it; how often a network may ask is the exception, of which
 * {@link NetworkRateLimiter} keeps count. Start at {@link Gate}.
 */
@NullMarked
package org.patchthrough.gate;

import org.jspecify.annotations.NullMarked;
