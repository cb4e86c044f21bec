package coop.phyle.kernel.merkle;

/**
 * A complete subtree: the hash over the {@code 2^level} leaves that begin at leaf {@code index × 2^level}. Level 0 is a leaf. Once complete it never changes, so it can
 * be stored and proofs read from it.
 */
public record Node(int level, long index, Hash hash) {}
