package coop.phyle.money;

/** The book as the rules show it to a reader. */
sealed interface Reading<T> {
  record Visible<T>(T what) implements Reading<T> {}

  /** The rules keep the book to members. */
  record NotForYou<T>() implements Reading<T> {}

  record NotThere<T>() implements Reading<T> {}
}
