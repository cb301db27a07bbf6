package org.patchthrough.whip;

/** A part of some answers, as far as it may be told. The words beside it: "of callers who spoke with a person". */
public sealed interface Share {
    /** From so many answers on a share is told; below, nothing but the counts. */
    int ENOUGH = 10;

    /** How many say so. */
    long count();

    /** Of how many. */
    long all();

    /** Too few for a share: "3 of 4". */
    record Few(long count, long all) implements Share {}

    /**
     * Enough for a share with its 95 % interval.
     *
     * @param low  0 to 1
     * @param high 0 to 1
     */
    record Measured(long count, long all, double low, double high) implements Share {
        public double share() {
            return (double) count / all;
        }
    }

    static Share of(long count, long all) {
        if (count < 0 || count > all) {
            throw new IllegalArgumentException(count + " of " + all + " is no share");
        }
        return all < ENOUGH ? new Few(count, all) : measured(count, all);
    }

    /** Wilson's score interval, which stays within 0 and 1 and is right for few answers too. */
    private static Measured measured(long count, long all) {
        double z = 1.959963984540054;
        double share = (double) count / all;
        double spread = 1 + z * z / all;
        double middle = (share + z * z / (2 * all)) / spread;
        double reach = z / spread * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
        return new Measured(count, all, Math.max(0, middle - reach), Math.min(1, middle + reach));
    }
}
