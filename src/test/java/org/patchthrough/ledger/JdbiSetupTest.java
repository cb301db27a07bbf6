package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;

class JdbiSetupTest {
    @Test
    void a_failed_statement_does_not_tell_what_was_bound_to_it() {
        try (var database = TestDatabase.fresh()) {
            var jdbi = JdbiSetup.on(database.dataSource());
            var failure = catchThrowable(() -> jdbi.useHandle(
                    handle -> handle.createUpdate("insert into nowhere (phone, zip) values (:phone, :zip)")
                            .bind("phone", "+13135550123")
                            .bind("zip", "10017")
                            .execute()));
            var logged = new StringWriter();
            failure.printStackTrace(new PrintWriter(logged));

            assertThat(logged.toString()).contains("nowhere").doesNotContain("3135550123", "10017");
        }
    }
}
