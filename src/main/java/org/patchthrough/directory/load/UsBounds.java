package org.patchthrough.directory.load;

import java.util.List;

/** Boxes, in degrees, around everything that sends somebody to Congress. Generous: they find slips, not borders. */
record UsBounds(double south, double north, double west, double east) {
    private static final List<UsBounds> ALL = List.of(
            new UsBounds(24, 50, -125, -66),
            new UsBounds(51, 72, -180, -129), // Alaska
            new UsBounds(18, 23, -161, -154), // Hawaii
            new UsBounds(17, 19, -68, -64), // Puerto Rico, Virgin Islands
            new UsBounds(13, 21, 144, 147), // Guam, Northern Marianas
            new UsBounds(-15, -10, -172, -168)); // American Samoa

    /** Text as the files have it; what is no number lies nowhere. */
    static boolean holds(String latitude, String longitude) {
        try {
            double north = Double.parseDouble(latitude);
            double east = Double.parseDouble(longitude);
            return ALL.stream()
                    .anyMatch(box -> north >= box.south && north <= box.north && east >= box.west && east <= box.east);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
