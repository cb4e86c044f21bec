package coop.phyle.membership;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the first rows of every membership. Writes any number of members in six statements. */
@Repository
class Admissions {
  private static final String LAST_NUMBER = "select coalesce(max(number), 0) from membership.member where coop_id = :coop";
  private static final String MEMBERS =
      """
      insert into membership.member (coop_id, member_id, number, agent_id, kind, admitted_on, means, source_id, decision,
        statutes_version, noted_at, noted_by)
      select :coop, member_id, number, agent_id, kind, admitted, :means, :source, :decision, statutes, :at, :by
      from membership.arrivals(cast(:rows as jsonb))
      """;
  private static final String PARTICULARS =
      """
      insert into membership.particulars (coop_id, member_id, entry_id, since, name, address, noted_at, noted_by)
      select :coop, member_id, entry_id, admitted, name, address, :at, :by
      from membership.arrivals(cast(:rows as jsonb))
      """;
  private static final String CLASSES =
      """
      insert into membership.class_entry (coop_id, member_id, entry_id, since, class, noted_at, noted_by)
      select :coop, member_id, entry_id, admitted, class, :at, :by
      from membership.arrivals(cast(:rows as jsonb))
      """;
  private static final String REPRESENTATIVES =
      """
      insert into membership.representation (coop_id, member_id, entry_id, since, person_id, noted_at, noted_by)
      select :coop, member_id, entry_id, admitted, acts_through, :at, :by
      from membership.arrivals(cast(:rows as jsonb)) where kind = 'ORGANISATION'
      """;
  private static final String COMMITMENTS =
      """
      insert into membership.commitment (coop_id, member_id, salt, name)
      select :coop, member_id, decode(salt, 'hex'), name from membership.arrivals(cast(:rows as jsonb))
      """;
  private static final SecureRandom SALTS = new SecureRandom();

  private final Record record;
  private final JdbcClient jdbc;
  private final Clock clock;

  Admissions(Record record, JdbcClient jdbc, Clock clock) {
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Waits until no other change to this co-op's register is under way; the record's own order does it, and holds until the transaction ends. */
  void serialise(CoopId coop) {
    record.inOrder(coop);
  }

  /** Enters members in the order given; those without a number get the next ones. Numbers have no gaps because admissions are serialised. */
  List<EnteredMember> enter(CoopId coop, Basis basis, List<NewMember> arrivals) {
    serialise(coop);
    var entered = numbered(coop, arrivals);
    var rows = Json.arr(entered.stream().map(Admissions::row).toList()).toString();
    for (var sql : List.of(MEMBERS, PARTICULARS, CLASSES, REPRESENTATIVES, COMMITMENTS)) {
      jdbc.sql(sql)
          .param("coop", coop.value())
          .param("rows", rows)
          .param("means", basis.means().name())
          .param("source", basis.source().orElse(null), Types.OTHER)
          .param("decision", boxed(basis.decision()), Types.INTEGER)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", basis.by().map(p -> p.value()).orElse(null), Types.OTHER)
          .update();
    }
    return entered;
  }

  private List<EnteredMember> numbered(CoopId coop, List<NewMember> arrivals) {
    var last = jdbc.sql(LAST_NUMBER).param("coop", coop.value()).query(Integer.class).single();
    var next = Math.max(last, arrivals.stream().mapToInt(a -> a.number().orElse(0)).max().orElse(0));
    var entered = new ArrayList<EnteredMember>(arrivals.size());
    for (var arrival : arrivals) {
      var number = arrival.number().isPresent() ? arrival.number().getAsInt() : ++next;
      entered.add(new EnteredMember(new MemberId(Ids.next()), number, arrival, Commitment.Salt.from(SALTS)));
    }
    return List.copyOf(entered);
  }

  private static Json row(EnteredMember member) {
    var line = member.line();
    var row =
        Json.obj()
            .with("member_id", member.id().toString())
            .with("entry_id", Ids.next().toString())
            .with("number", Json.of(member.number()))
            .with("agent_id", line.joiner().agent().toString())
            .with("kind", line.joiner().kind().name())
            .with("acts_through", line.joiner().actsThrough().toString())
            .with("name", line.name())
            .with("address", line.address())
            .with("class", line.memberClass().key())
            .with("admitted", line.admitted().toString())
            .with("salt", member.salt().hex());
    return line.statutes().isPresent() ? row.with("statutes", Json.of(line.statutes().getAsInt())) : row;
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
