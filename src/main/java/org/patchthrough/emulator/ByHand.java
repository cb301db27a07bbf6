package org.patchthrough.emulator;

import java.util.List;

/**
 * Somebody who does everything themselves, by {@link Leg#act}. Their calls take the time that calls take;
 * only what is said to them may be hurried.
 *
 * @param playsOffices whether they also pick up, or don't, wherever their call is put through to
 */
record ByHand(boolean playsOffices) implements Person {
    ByHand() {
        this(false);
    }

    @Override
    public List<Act.Later> at(Moment moment) {
        return List.of();
    }

    @Override
    public boolean live() {
        return true;
    }
}
