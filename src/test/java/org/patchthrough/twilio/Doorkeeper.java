package org.patchthrough.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.InboundRejection;
import org.patchthrough.call.Language;
import org.patchthrough.call.Token;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.carrier.IncomingCallHandler;

/** Takes calls to one number, knows one of them by the carrier's id, and keeps what it was told. */
final class Doorkeeper implements IncomingCallHandler {
    static final String NUMBER = "+12125550100";
    static final String KNOWN = "CA2";

    final List<IncomingCall> rang = new ArrayList<>();
    final List<String> wentOn = new ArrayList<>();

    @Override
    public Welcome rang(IncomingCall call) {
        rang.add(call);
        return call.to().equals(NUMBER)
                ? new Welcome.Taken(Calls.dialedIn())
                : new Welcome.TurnedAway(InboundRejection.ended(Language.SPANISH));
    }

    @Override
    public Optional<UUID> find(String sid) {
        return sid.equals(KNOWN) ? Optional.of(Calls.CALL) : Optional.empty();
    }

    @Override
    public void wentOn(Token before, Token after) {
        wentOn.add(before.session().step() + " to " + after.session().step());
    }
}
