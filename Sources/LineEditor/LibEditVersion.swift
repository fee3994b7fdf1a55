internal import CLibEdit

/// The version of libedit's interface that lines are edited with, such as `2.11`.
package let libEditVersion = "\(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)"
