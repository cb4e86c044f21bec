package coop.phyle.initiatives;

import coop.phyle.voting.VoteNumber;

/** One of the texts of a question, as people cite it: 12/1. @param place from 1, in the order they were filed */
public record InitiativeNumber(VoteNumber question, int place) {
  public InitiativeNumber {
    if (place < 1) {
      throw new IllegalArgumentException("initiatives of a question are numbered from 1, not " + place);
    }
  }

  @Override
  public String toString() {
    return question + "/" + place;
  }
}
