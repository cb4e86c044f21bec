package coop.phyle.demo;

/** The history of one example co-op. */
interface Story {
  void tell();
}
