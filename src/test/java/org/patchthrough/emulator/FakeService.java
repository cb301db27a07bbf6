package org.patchthrough.emulator;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Whoever an emulator calls: answers each path with what a test says, and remembers every request. */
public final class FakeService implements AutoCloseable {
    private final Map<String, Function<Asked, Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Javalin server;

    record Asked(String path, String url, Map<String, String> form, Map<String, String> headers) {
        String get(String name) {
            return form.getOrDefault(name, "(none)");
        }
    }

    record Reply(int status, String type, String body, Map<String, String> headers) {}

    public FakeService() {
        server = Javalin.create(config -> {
                    config.concurrency.useVirtualThreads = true;
                    config.startup.showJavalinBanner = false;
                    config.routes.addHttpHandler(HandlerType.POST, "/*", this::answer);
                    config.routes.addHttpHandler(HandlerType.GET, "/*", this::answer);
                })
                .start("127.0.0.1", 0);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    public FakeService on(String path, String twiml) {
        return on(path, request -> new Reply(200, "text/xml", "<Response>" + twiml + "</Response>", Map.of()));
    }

    FakeService on(String path, Function<Asked, Reply> reply) {
        replies.put(path, reply);
        return this;
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(a -> a.path().equals(path)).toList();
    }

    /** All paths asked for but the status callbacks, in order. */
    List<String> paths() {
        return asked.stream()
                .map(Asked::path)
                .filter(p -> !p.startsWith("/status"))
                .toList();
    }

    private void answer(Context context) {
        var form = new LinkedHashMap<String, String>();
        context.formParamMap().forEach((name, values) -> form.put(name, values.getFirst()));
        context.queryParamMap().forEach((name, values) -> form.put(name, values.getFirst()));
        var query = context.queryString();
        var request = new Asked(
                context.path(), url(context.path()) + (query == null ? "" : "?" + query), form, context.headerMap());
        asked.add(request);
        var reply = replies.getOrDefault(context.path(), _ -> new Reply(204, "", "", Map.of()))
                .apply(request);
        reply.headers().forEach(context::header);
        context.status(reply.status()).result(reply.body());
        if (!reply.type().isEmpty()) {
            context.contentType(reply.type());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
