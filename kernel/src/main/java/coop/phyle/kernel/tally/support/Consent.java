package coop.phyle.kernel.tally.support;

import coop.phyle.kernel.tally.Outcome.Verdict;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Resolution;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Consent, the rule of sociocracy: a proposal passes where there is a quorum and no valid objection stands. Numbers decide nothing else. */
public record Consent(Quorum quorum) {
  /**
   * Consent counted.
   *
   * @param voted how many spoke, whatever they said
   * @param quorumNeeded how many had to
   * @param voices who said what; every voice is listed, with nobody where nobody used it
   */
  public record Heard(Verdict verdict, long voted, long quorumNeeded, SortedMap<Voice, List<Voter>> voices) {
    public Heard {
      voices = Collections.unmodifiableSortedMap(new TreeMap<>(voices));
    }

    /** How many used this voice. */
    public int number(Voice voice) {
      return voices.getOrDefault(voice, List.of()).size();
    }
  }

  /** Counts; a voice of somebody not on the roll is a mistake and throws. */
  public Heard count(Set<Voter> roll, Map<Voter, Voice> said) {
    if (!roll.containsAll(said.keySet())) {
      throw new IllegalArgumentException("only those on the roll have a voice");
    }
    var voices = new EnumMap<Voice, List<Voter>>(Voice.class);
    for (var voice : Voice.values()) {
      voices.put(voice, said.keySet().stream().filter(voter -> said.get(voter) == voice).sorted().toList());
    }
    var needed = Resolution.quorumNeeded(quorum, roll.size());
    var passed = said.containsValue(Voice.OBJECTION_STANDS) ? Verdict.FAILED : Verdict.PASSED;
    return new Heard(said.size() < needed ? Verdict.NO_QUORUM : passed, said.size(), needed, new TreeMap<>(voices));
  }
}
