package org.patchthrough.emulator.network;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.patchthrough.emulator.wire.Segments;
import org.patchthrough.emulator.wire.TextStatus;

/** What the requests about a text carry. */
record TextParameters(String account, Random random) {
    private static final DateTimeFormatter RECEIPT =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    Map<String, String> received(Text text) {
        var all = base(text);
        all.put("SmsMessageSid", text.sid);
        all.put("SmsStatus", TextStatus.RECEIVED.word);
        all.put("Body", text.body);
        all.put("NumSegments", Integer.toString(Segments.of(text.body)));
        all.put("NumMedia", Integer.toString(text.media.size()));
        for (int i = 0; i < text.media.size(); i++) {
            all.put("MediaUrl" + i, text.media.get(i));
            all.put("MediaContentType" + i, "image/jpeg");
        }
        Parameters.places(all, text.from, "From");
        Parameters.places(all, text.to, "To");
        return Parameters.shuffled(all, random);
    }

    /** Neither number nor time says which of a text's requests came first. */
    Map<String, String> progress(Text text, Text.Progress progress) {
        var all = base(text);
        all.put("MessageStatus", progress.status().word);
        all.put("SmsStatus", progress.status().word);
        if (progress.error() != 0) {
            all.put("ErrorCode", Integer.toString(progress.error()));
        }
        if (progress.status().receipted()) {
            all.put("RawDlrDoneDate", RECEIPT.format(progress.updated()));
        }
        return Parameters.shuffled(all, random);
    }

    private Map<String, String> base(Text text) {
        var all = new LinkedHashMap<String, String>();
        all.put("MessageSid", text.sid);
        all.put("SmsSid", text.sid);
        all.put("AccountSid", account);
        all.put("ApiVersion", "2010-04-01");
        all.put("From", text.from);
        all.put("To", text.to);
        Parameters.notice(all, random);
        return all;
    }
}
