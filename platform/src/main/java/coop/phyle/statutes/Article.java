package coop.phyle.statutes;

import java.util.List;

/**
 * One article of the statutes.
 *
 * @param key stable across versions; also its anchor in the page
 */
public record Article(int number, String key, String title, List<Clause> clauses) {
  public Article {
    clauses = List.copyOf(clauses);
  }
}
