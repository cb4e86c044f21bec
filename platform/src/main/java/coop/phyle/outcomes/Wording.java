package coop.phyle.outcomes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a result shall be.
 *
 * @param title 3 to 160 characters
 * @param body Markdown, may be empty
 * @param weight from 1 to 100: how much it counts among the parts of the same whole
 */
record Wording(String title, String body, Answers answers, Optional<LocalDate> starts, Optional<LocalDate> due, int weight) {}
