package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts of amendments; each edit is a new draft that follows the last. */
@Repository
class KeptDrafts implements AmendmentDrafts {
  private static final String FIND =
      "select id, by_person, based_on, rules from statutes.amendment_draft where coop_id = :coop and id = :id";
  private static final String ADD =
      """
      insert into statutes.amendment_draft (coop_id, id, follows, based_on, question, rules, by_person, at)
      values (:coop, :id, :follows, :basedOn, :question, :rules::jsonb, :person, :at)
      """;

  private final JdbcClient jdbc;

  KeptDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AmendmentDraft> find(CoopId coop, AmendmentDraftId id) {
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("id", id.value())
        .query(
            (row, index) ->
                new AmendmentDraft(
                    id, new PersonId(row.getObject("by_person", UUID.class)), row.getInt("based_on"), Versions.rules(row.getString("rules"))))
        .optional();
  }

  void add(CoopId coop, AmendmentDraft draft, @Nullable AmendmentDraftId follows, String question, Instant at) {
    RuleBook rules = draft.proposed();
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("id", draft.id().value())
        .param("follows", follows == null ? null : follows.value())
        .param("basedOn", draft.basedOn())
        .param("question", question)
        .param("rules", RuleBooks.write(rules).toString())
        .param("person", draft.by().value())
        .param("at", Foundings.utc(at))
        .update();
  }
}
