package org.patchthrough.directory.geocode;

import java.util.Optional;

/**
 * How the Census geocoder is asked for the lines of one Congress. Each has its own vintage: what the geocoder takes where none
 * is named has been moved to the next Congress months before that one sat, so it is always named.
 *
 * @param layer is the name of the districts, in the question and in the answer
 */
record CensusVintage(int congress, String vintage, String layer) {
    /** Empty for a Congress of which no vintage is known. */
    static Optional<CensusVintage> find(int congress) {
        return switch (congress) {
            case 119 -> Optional.of(new CensusVintage(119, "ACS2025_Current", "119th Congressional Districts"));
            case 120 -> Optional.of(new CensusVintage(120, "ACS2026_Current", "120th Congressional Districts"));
            default -> Optional.empty();
        };
    }
}
