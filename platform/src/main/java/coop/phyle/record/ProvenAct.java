package coop.phyle.record;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.InclusionProof;
import coop.phyle.kernel.merkle.SignedHead;

/**
 * One act with the proof that the newest head covers it.
 *
 * @param leaf the text as hashed
 * @param sealedIn number of the head that sealed it
 */
public record ProvenAct(ActLine line, String leaf, Hash leafHash, long sealedIn, InclusionProof proof, SignedHead head) {
  private static final int SHOWN = 4000;

  /** As much of the text as a page can show. */
  public String excerpt() {
    return leaf.length() <= SHOWN ? leaf : leaf.substring(0, SHOWN);
  }

  public boolean cut() {
    return leaf.length() > SHOWN;
  }
}
