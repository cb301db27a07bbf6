package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys for programs.
 *
 * @param made  a new one, shown this once; null otherwise
 * @param wrong why none was made; null otherwise
 */
public record KeysPage(
        ConsoleLayout layout,
        @Nullable String made,
        @Nullable String wrong,
        List<Key> keys) {
    public KeysPage {
        keys = List.copyOf(keys);
    }

    /** @param used {@code last used November 30}, {@code never used} */
    public record Key(String id, String name, String used) {}
}
