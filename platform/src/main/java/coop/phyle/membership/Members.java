package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the register as it stands today. Call inside the co-op's tenancy and a transaction. */
public interface Members {
  /** The person's own current membership and those of the organisations they represent, own first; empty for strangers. */
  List<Member> of(CoopId coop, PersonId person);

  /** A member, current or ended; its class and name are today's or the last. */
  Optional<Member> find(CoopId coop, MemberId member);

  /** The same by its number in the register. */
  Optional<Member> numbered(CoopId coop, int number);

  /** Names in the register, current or ended; unknown ids are left out. */
  Map<MemberId, String> names(CoopId coop, Collection<MemberId> members);

  /** Every current member in order of number. */
  List<Voter> roll(CoopId coop);

  /** The current members who are directors today, in order of number: the roll of a board resolution. */
  List<Voter> directors(CoopId coop);

  /** Those of these people who are a member today, themselves or for an organisation. */
  Set<PersonId> among(CoopId coop, Collection<PersonId> people);

  /** How many current members there are. */
  int count(CoopId coop);
}
