package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Map;

/**
 * A plug: what one matter of resolution acts on and what it does once passed. Each matter has exactly one, here or in a module above.
 * All calls run inside the co-op's tenancy and a transaction.
 */
public interface Enactor {
  Matter matter();

  /** What the proposer chooses for this matter; empty when there is nothing to choose. */
  List<Asked> asks(CoopId coop);

  /** What the form holds before anything is typed, besides what the address brought along: an earlier text to go on from. */
  default Map<String, String> begin(CoopId coop, PersonId by, Map<String, String> brought) {
    return Map.of();
  }

  /** Reads what was chosen; refuses what could not be enacted if the vote were today. */
  Chosen choose(CoopId coop, Map<String, String> entered);

  /** The part of a subject that makes the question: defeated, it may not be put again for a while. */
  default Subject question(Subject subject) {
    return subject;
  }

  /** Where the subject can be read in full, as paths inside the co-op. */
  default List<String> reading(Subject subject) {
    return List.of();
  }

  /** What passing will do, said before the vote: "Mercè Vila becomes secretary on 1 December". */
  Words consequence(CoopId coop, Subject subject);

  /** Does it, in the transaction that closes the vote. */
  Enacted enact(Passed passed);

  /** What {@link #enact} did, said afterwards. */
  Words done(CoopId coop, Subject subject, Json.Obj effect);
}
