// The only import of a C library in this module: everything else sees the functions below.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// The exponential function, e to the power of `exponent`.
@inline(__always)
func exponential(_ exponent: Double) -> Double {
  exp(exponent)
}

/// The natural logarithm of `number`, which must be positive for a finite result.
@inline(__always)
func logarithm(_ number: Double) -> Double {
  log(number)
}

/// `base` raised to `exponent`; `base` must not be negative.
@inline(__always)
func power(_ base: Double, _ exponent: Double) -> Double {
  pow(base, exponent)
}

extension Double {
  /// This number, or the nearest end of `bounds` where it lies outside; NaN becomes the lower end.
  @inline(__always)
  func clamped(to bounds: ClosedRange<Double>) -> Double {
    // The order of the arguments matters: `max` returns its first one when the second is NaN.
    min(max(bounds.lowerBound, self), bounds.upperBound)
  }
}
