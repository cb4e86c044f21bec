package coop.phyle.kernel.merkle;

/** Where complete subtrees are kept. */
@FunctionalInterface
public interface Nodes {
  /** The hash of the complete subtree at this place; asked only for places that the size of the log completes. */
  Hash at(int level, long index);
}
