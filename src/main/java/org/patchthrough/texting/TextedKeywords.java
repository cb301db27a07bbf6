package org.patchthrough.texting;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.inbound.LastKeyword;

/** The keywords that conversations began with, for those who dial after they have texted. */
public final class TextedKeywords implements LastKeyword {
    private static final String FIND = """
            select conversation.body
              from conversation
              join caller on caller.id = conversation.caller
             where caller.phone_hmac = ?
               and conversation.number = ?
            """;

    private final Jdbi jdbi;

    public TextedKeywords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Texted> find(PhoneHash caller, String number) {
        return jdbi.withHandle(handle -> handle.select(FIND, caller.bytes(), number)
                        .mapTo(String.class)
                        .findOne())
                .map(ConversationStore::read)
                .flatMap(state -> Optional.ofNullable(state.came())
                        .map(came -> new Texted(state.campaign(), came.keyword(), came.at())));
    }
}
