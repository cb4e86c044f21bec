/** Spending a budget on projects people vote for: the method of equal shares and the greedy rule, and what each does for whom. */
@NullMarked
package coop.phyle.kernel.tally.budget;

import org.jspecify.annotations.NullMarked;
