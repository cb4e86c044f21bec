package coop.phyle.statutes;

import java.time.Instant;
import java.util.List;

/** The draft's whole text with what founders say about it. */
public record Draftwork(List<Article> articles, List<Remark> remarks) {
  /** A remark, with its author's name. */
  public record Remark(String clause, String by, String body, Instant at) {}

  public List<Remark> on(Clause clause) {
    return remarks.stream().filter(r -> r.clause().equals(clause.key())).toList();
  }
}
