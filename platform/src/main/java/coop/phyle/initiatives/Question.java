package coop.phyle.initiatives;

import coop.phyle.discussion.ThreadNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.List;

/**
 * What several initiatives answer.
 *
 * @param tags subjects it is about, as delegations name them
 * @param thread where it is talked about
 * @param lapsesAt when it ends without enough support
 */
record Question(CoopId coop, VoteNumber number, Way way, List<String> tags, ThreadNumber thread, PersonId by, Instant at, Instant lapsesAt) {
  Question {
    tags = List.copyOf(tags);
  }
}
