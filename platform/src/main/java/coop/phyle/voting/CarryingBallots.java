package coop.phyle.voting;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts a ballot into the box of an open vote for each silent member whom a delegate carries: what the delegate said, in the member's own class. */
@Repository
public class CarryingBallots {
  private static final String SAID = "select member_id, said from voting.open_ballot where coop_id = :coop and number = :number and through is null";
  private static final String PUT =
      """
      insert into voting.open_ballot (coop_id, number, member_id, code, class, said, nonce, through)
      select :coop, :number, c.member, decode(c.code, 'hex'), c.class, c.said, decode(c.nonce, 'hex'), c.through
        from unnest(cast(:members as uuid[]), cast(:codes as text[]), cast(:classes as text[]), cast(:said as text[]), cast(:nonces as text[]),
                    cast(:through as uuid[])) as c (member, code, class, said, nonce, through)
      """;
  private static final String MARK =
      "update voting.roll set voted = true where coop_id = :coop and number = :number and member_id = any (:members) and not voted";

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  CarryingBallots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Carried(MemberId member, MemberId through, CastBallot ballot, BallotCode code) {}

  /**
   * Under the lock of {@link Box#lock}, before counting; three statements, however many are carried.
   *
   * @param delegates by silent member, who votes for them: somebody who has voted
   */
  public void carry(CoopId coop, VoteNumber number, List<Mark> silent, Map<MemberId, MemberId> delegates) {
    var said = said(coop, number);
    var carried = new ArrayList<Carried>();
    for (var mark : silent) {
      var delegate = delegates.get(mark.member());
      if (delegate != null && said.containsKey(delegate)) {
        var ballot = new CastBallot(mark.inClass(), said.get(delegate), Nonce.from(random));
        carried.add(new Carried(mark.member(), delegate, ballot, BallotCode.of(coop.value(), number.value(), ballot)));
      }
    }
    if (carried.isEmpty()) {
      return;
    }
    var members = carried.stream().map(c -> c.member().value()).toArray(UUID[]::new);
    about(PUT, coop, number)
        .param("members", members)
        .param("codes", texts(carried.stream().map(c -> c.code().hex()).toList()))
        .param("classes", texts(carried.stream().map(c -> c.ballot().inClass()).map(ClassId::key).toList()))
        .param("said", texts(carried.stream().map(c -> c.ballot().said()).toList()))
        .param("nonces", texts(carried.stream().map(c -> c.ballot().nonce().hex()).toList()))
        .param("through", carried.stream().map(c -> c.through().value()).toArray(UUID[]::new))
        .update();
    about(MARK, coop, number).param("members", members).update();
  }

  private Map<MemberId, String> said(CoopId coop, VoteNumber number) {
    var said = new HashMap<MemberId, String>();
    about(SAID, coop, number).query(row -> {
      said.put(new MemberId(row.getObject("member_id", UUID.class)), row.getString("said"));
    });
    return said;
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
