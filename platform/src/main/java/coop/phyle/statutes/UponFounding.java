package coop.phyle.statutes;

/** A plug: what a module does when a co-op is founded, inside the founding transaction and the new co-op's tenancy. */
public interface UponFounding {
  void founded(Founding founding);
}
