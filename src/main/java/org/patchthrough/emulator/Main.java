package org.patchthrough.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.wire.PhoneNumbers;
import org.patchthrough.emulator.wire.SettableClock;

/** {@code java … org.patchthrough.emulator.Main PORT ACCOUNT_SID AUTH_TOKEN NUMBER…}: an emulator alone. */
public final class Main {
    private Main() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        if (arguments.length < 4) {
            System.err.println("Usage: PORT ACCOUNT_SID AUTH_TOKEN NUMBER…   (the numbers the account may call from)");
            System.exit(2);
        }
        var owned = Arrays.stream(arguments)
                .skip(3)
                .map(number -> PhoneNumbers.read(number)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + number + "\" is no phone number")))
                .collect(Collectors.toSet());
        var emulator = Emulator.start(
                EmulatorSettings.of(Integer.parseInt(arguments[0]), arguments[1], arguments[2], owned, new Shifted()));
        System.out.println("The emulated carrier listens on " + emulator.url());
    }

    /** The system's clock, moved. */
    private static final class Shifted implements SettableClock {
        private final InstantSource system = InstantSource.system();
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return system.instant().plus(ahead);
        }

        @Override
        public void set(Instant at) {
            ahead = Duration.between(system.instant(), at);
        }
    }
}
