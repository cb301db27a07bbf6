package org.patchthrough.directory.geocode;

import java.util.List;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;

/** Tells which of a ZIP's districts an address lies in. The address is neither kept nor logged. */
public interface Geocoder {
    /**
     * May take seconds, and never fails: where nothing can be learned, that is an answer too.
     *
     * @param snapshot whose lines count, and whose ZIP table says which seats there are to choose from
     */
    Answer locate(StreetAddress address, Snapshot snapshot);

    /** What an address answers. Every seat in it is one of its ZIP's House seats. */
    sealed interface Answer {
        /** The one seat. */
        record Found(Seat seat) implements Answer {}

        /** The address fits places in several districts, of which only the caller knows the right one. */
        record Several(List<Seat> seats) implements Answer {
            public Several {
                seats = List.copyOf(seats);
                if (seats.size() < 2) {
                    throw new IllegalArgumentException("several seats are two or more, not " + seats.size());
                }
            }
        }

        /** Nobody knows such an address in that ZIP: misspelt, new, a post-office box or a rural route. */
        record NoMatch() implements Answer {}

        /** The address was not looked up; the caller may try later, or choose. */
        record Unavailable(Why why) implements Answer {}
    }

    /** Why an address was not looked up. */
    enum Why {
        /** Nobody has said where lines of that Congress are to be asked for. */
        UNKNOWN_LINES,
        /** As many are being looked up as may be at once. */
        BUSY,
        /** It failed so often lately that it is left alone for a while. */
        RESTING,
        /** No whole answer in time, or a fault of the server's. */
        NO_ANSWER,
        /** Another status than that of an answer, a redirect among them. */
        REFUSED,
        /** Not what is documented. */
        UNREADABLE,
        /** Of another Congress' lines than those asked for. */
        OTHER_LINES
    }
}
