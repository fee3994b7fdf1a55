/// e to the power of each lane, and that less 1, both to about 1e-7 relative.
///
/// Exponents must be within −87…88. The method is that of ``exponential(_:)``; as e^r − 1 is what
/// its polynomial gives, a small result less 1 loses no digits.
struct PowersOfE {
  /// e^x.
  let value: Lanes
  /// e^x − 1.
  let lessOne: Lanes

  @inline(__always)
  init(_ x: Lanes) {
    let shifted = x * 1.442_695_04 + 12_582_912
    let n = shifted - 12_582_912
    let r = (x - n * 0.693_359_375) + n * 2.121_944_40e-4
    var sum = r * 1.987_569_15e-4 + 1.398_199_950_7e-3
    sum = sum * r + 8.333_451_907_3e-3
    sum = sum * r + 4.166_579_589_4e-2
    sum = sum * r + 1.666_666_545_9e-1
    sum = sum * r + 5.000_000_120_1e-1
    let rest = sum * (r * r) + r
    let scale = Lanes(bits: (shifted.bits &+ 127) &<< 23)
    value = rest * scale + scale
    lessOne = rest * scale + (scale - 1)
  }
}

/// Returns the natural logarithm of each lane plus a shift, to about 1e-7 relative, however small
/// the lane is.
///
/// What the sum loses by rounding is given back as its share. Source: Hewlett-Packard HP-15C
/// Advanced Functions Handbook, after W. Kahan.
///
/// - Parameters:
///   - number: Positive numbers, or 0 where the shift is 1.
///   - shift: 0 or 1 in each lane.
/// - Returns: ln(number + shift).
@inline(__always)
func logarithm(of number: Lanes, plus shift: Lanes) -> Lanes {
  let sum = number + shift
  return logarithm(sum) + (number - (sum - shift)) / sum
}
