package coop.phyle.membership;

import coop.phyle.kernel.rules.RuleBook;
import java.util.List;

/**
 * A member's page.
 *
 * @param history everything the register has noted, oldest first
 */
public record MemberView(Line line, List<HistoryEvent> history, RuleBook rules) {}
