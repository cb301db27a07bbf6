package org.patchthrough.emulator.network;

import java.util.List;

/**
 * Somebody who does everything themselves, by {@link Leg#act}. Their calls take the time that calls take;
 * only what is said to them may be hurried.
 *
 * @param playsOffices whether they also pick up, or don't, wherever their call is put through to
 */
public record ByHand(boolean playsOffices) implements Person {
    public ByHand() {
        this(false);
    }

    @Override
    public List<PersonAction.Later> at(LegMoment moment) {
        return List.of();
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public boolean callerIdRefused() {
        return false;
    }
}
