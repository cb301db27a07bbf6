package org.patchthrough.emulator;

import java.util.List;

/** Somebody who does everything themselves, by {@link Leg#act}. Their calls take the time that calls take. */
record ByHand() implements Person {
    @Override
    public List<Act.Later> at(Moment moment) {
        return List.of();
    }

    @Override
    public boolean live() {
        return true;
    }
}
