package coop.phyle.kernel.tally.read;

/** A file being read. */
record Source(String name, Input input, Reading options) {
  /** Reads the ballots, which begin with the next line. */
  void ballots(BallotLines format) {
    new Aggregation(name, input, format, options).run(options.threads());
  }
}
