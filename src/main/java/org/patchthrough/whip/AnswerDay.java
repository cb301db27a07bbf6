package org.patchthrough.whip;

import java.time.LocalDate;
import org.jdbi.v3.core.mapper.Nested;

/** What callers told of one seat on one day. */
public record AnswerDay(LocalDate day, @Nested ReportedAnswers reported) {}
