package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose address a request is believed to come from; these come from this machine, 127.0.0.1. */
class ProxiesTest {
    private static String seen(Proxies proxies, String... forwarded) {
        var server = Server.start(
                "127.0.0.1",
                0,
                java.util.List.of(config -> config.routes.get("/", ctx -> ctx.result(proxies.address(ctx)))));
        try (var visitor = new Visitor(server)) {
            return forwarded.length == 0
                    ? visitor.get("/").body()
                    : visitor.ask("GET", "/", "X-Forwarded-For", forwarded[0]).body();
        }
    }

    @Test
    void what_strangers_write_is_not_believed() {
        assertThat(seen(Proxies.NONE, "203.0.113.9")).isEqualTo("127.0.0.1");
        assertThat(seen(Proxies.find("10.0.0.0/8").orElseThrow(), "203.0.113.9"))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1              | 203.0.113.9                      | 203.0.113.9
            127.0.0.0/8            | 198.51.100.1, 203.0.113.9        | 203.0.113.9
            127.0.0.1, 10.0.0.0/8  | 198.51.100.1, 203.0.113.9, 10.1.2.3 | 203.0.113.9
            127.0.0.1, 10.0.0.0/8  | 10.1.2.3                         | 10.1.2.3
            127.0.0.1              | 2001:db8::9                      | 2001:db8::9
            127.0.0.1              | nonsense                         | nonsense
            """)
    void the_last_one_that_no_trusted_proxy_has_is_who_asks(String trusted, String forwarded, String who) {
        assertThat(seen(Proxies.find(trusted).orElseThrow(), forwarded)).isEqualTo(who);
    }

    @Test
    void a_proxy_that_says_nothing_asks_itself() {
        assertThat(seen(Proxies.find("127.0.0.1").orElseThrow())).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example.org", "10.0.0.0/33", "10.0.0.1,", "10.0.0.256", "10.0.0.0/x"})
    void a_list_that_is_none_is_refused(String list) {
        assertThat(Proxies.find(list)).isEmpty();
    }
}
