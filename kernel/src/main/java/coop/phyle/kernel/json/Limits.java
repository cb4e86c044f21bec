package coop.phyle.kernel.json;

/**
 * What a parser accepts from strangers before it refuses.
 *
 * @param characters longest text
 * @param depth deepest nesting of objects and arrays
 * @param values most values in all, so that short texts full of empty arrays cannot fill the memory
 */
public record Limits(int characters, int depth, int values) {
  /** 8 Mi characters, 64 levels, half a million values: a vote of 50,000 open ballots fits, a bomb does not. */
  public static final Limits USUAL = new Limits(8 << 20, 64, 500_000);
}
