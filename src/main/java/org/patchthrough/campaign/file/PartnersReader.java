package org.patchthrough.campaign.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.PartnerKeyHash;

/** Reads whose pages and lists bring callers: a set of keys, each a partner's id. */
final class PartnersReader {
    private static final Set<String> KEYS = Set.of("name", "origins", "theme", "key", "calls per day");
    /** What addresses, counts and consents have room for. */
    private static final int MAX_ID = 32;

    private static final int SHORT = 40;
    private static final int MAX_CALLS = 999_999;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, String> ownerOfOrigin = new HashMap<>();
    private final Map<PartnerKeyHash, String> ownerOfKey = new HashMap<>();

    private PartnersReader() {}

    static List<Partner> read(YamlMapping top) {
        return top.findMapping("partners", null)
                .map(list -> new PartnersReader().all(list))
                .orElse(List.of());
    }

    private List<Partner> all(YamlMapping list) {
        var partners = new ArrayList<Partner>();
        for (var id : list.keys()) {
            if (id.length() > MAX_ID || !ID.matcher(id).matches()) {
                list.mistake(
                        id,
                        "this is no id of a partner",
                        "Write small letters, digits and hyphens, at most " + MAX_ID + ", such as readers.");
            }
            list.get(id, "Write its name and origins under its id.");
            list.findMapping(id, KEYS).ifPresent(within -> partners.add(partner(id, within)));
        }
        return List.copyOf(partners);
    }

    private Partner partner(String id, YamlMapping within) {
        return new Partner(
                id,
                within.text("name", SHORT, "Write its name, as callers read it, in at most 40 characters."),
                origins(id, within),
                within.findMapping("theme", ThemeReader.KEYS)
                        .map(ThemeReader::read)
                        .orElse(null),
                key(id, within),
                within.number("calls per day", 1, MAX_CALLS, 0));
    }

    private List<String> origins(String id, YamlMapping within) {
        var origins = within.each("origins", Origins.WANTED, Origins::find).stream()
                .distinct()
                .toList();
        origins.forEach(origin -> Optional.ofNullable(ownerOfOrigin.putIfAbsent(origin, id))
                .ifPresent(other -> within.mistake(
                        "origins",
                        "%s is one of %s as well".formatted(origin, other),
                        "Give each partner its own: by it we know whose page it is.")));
        return origins;
    }

    /** What stands there is never repeated: it may be the key itself, put there by mistake. */
    private @Nullable PartnerKeyHash key(String id, YamlMapping within) {
        var wanted = "Write the line that the command partner key prints: sha256: and 64 digits.";
        var written = within.findText("key", 200, wanted).filter(text -> !text.equals(YamlMapping.STAND_IN));
        var hash = written.flatMap(PartnerKeyHash::find);
        if (written.isPresent() && hash.isEmpty()) {
            within.mistake("key", "this is no hash of a key", wanted);
        }
        hash.flatMap(found -> Optional.ofNullable(ownerOfKey.putIfAbsent(found, id)))
                .ifPresent(other -> within.mistake(
                        "key", "it is the key of " + other + " as well", "Make each partner a key of its own."));
        return hash.orElse(null);
    }
}
