package org.patchthrough.web;

/**
 * The range in which a share could lie, seen this often among so many (Wilson's score interval, 95 %): honest for small
 * numbers, where the share alone is not.
 */
record Wilson(double low, double high) {
    private static final double Z = 1.959964;

    static Wilson of(int hits, int of) {
        if (of <= 0 || hits < 0 || hits > of) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(hits, of));
        }
        double share = (double) hits / of;
        double square = Z * Z / of;
        double middle = (share + square / 2) / (1 + square);
        double reach = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square);
        return new Wilson(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }
}
