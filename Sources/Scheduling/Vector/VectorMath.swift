/// Eight numbers that a fit computes with at once: one card in each lane.
///
/// Eight is two registers of SSE2, which every x86-64 machine has, and one of AVX: one half
/// computes while the other waits for its operands.
typealias Lanes = SIMD8<Float>

/// Sums over many ``Lanes``, lane by lane.
typealias WideLanes = SIMD8<Double>

/// Which of eight lanes something holds for.
typealias LaneMask = SIMDMask<SIMD8<Int32>>

/// Returns e to the power of each lane, to about 1e-7 relative.
///
/// An exponent is clamped to −87…88 first, so that the result is a normal, finite number; NaN
/// counts as −87.
///
/// The exponent is split into n ln 2 + r with |r| ≤ ln 2 / 2; e^r is a polynomial, and n goes into
/// the exponent of the result. Source of the polynomial and of the split of ln 2: Moshier, Cephes
/// mathematical library, `expf.c`.
@inline(__always)
func exponential(_ exponent: Lanes) -> Lanes {
  let x = exponent.clamped(to: -87, 88)
  // Adding 1.5 × 2^23 rounds to a whole number and leaves it in the low bits of the sum.
  let shifted = x * 1.442_695_04 + 12_582_912
  let n = shifted - 12_582_912
  let r = (x - n * 0.693_359_375) + n * 2.121_944_40e-4
  let square = r * r
  let low = r * 1.666_666_545_9e-1 + 5.000_000_120_1e-1
  let middle = r * 8.333_451_907_3e-3 + 4.166_579_589_4e-2
  let high = r * 1.987_569_15e-4 + 1.398_199_950_7e-3
  let sum = low + square * (middle + square * high)
  let result = sum * square + (r + 1)
  let scale = (shifted.bits &+ 127) &<< 23
  return result * Lanes(bits: scale)
}

/// Returns the natural logarithm of each lane, to about 1e-7 relative.
///
/// A number below the smallest normal one, 1.2e-38, counts as that one, and so do NaN and negative
/// numbers; infinity counts as 3.4e38.
///
/// The number is split into 2^n (1 + f) with 1 + f between √½ and √2; ln(1 + f) is a polynomial.
/// Source of the polynomial and of the split of ln 2: Moshier, Cephes mathematical library,
/// `logf.c`.
@inline(__always)
func logarithm(_ number: Lanes) -> Lanes {
  let x = number.clamped(to: .leastNormalMagnitude, .greatestFiniteMagnitude)
  // Taking off the bits of √½ makes the exponent change at √2 and not at 2.
  let offset = x.bits &- 0x3f35_04f3
  // A small whole number in the low bits of 1.5 × 2^23 is that sum.
  let n = Lanes(bits: (offset &>> 23) &+ 0x4b40_0000) - 12_582_912
  let f = Lanes(bits: (offset & 0x007f_ffff) &+ 0x3f35_04f3) - 1
  let square = f * f
  let fourth = square * square
  let first = f * -2.499_999_399_3e-1 + 3.333_333_117_4e-1
  let second = f * -1.666_805_766_5e-1 + 2.000_071_476_5e-1
  let third = f * -1.242_014_084_6e-1 + 1.424_932_278_7e-1
  let fourthPart = f * -1.151_461_031_0e-1 + 1.167_699_874_0e-1
  let low = first + square * second
  let high = third + square * fourthPart + fourth * 7.037_683_629_2e-2
  let sum = low + fourth * high
  let tail = sum * (f * square) - (n * 2.121_944_40e-4 + square * 0.5)
  return f + tail + n * 0.693_359_375
}

/// e to the power of each lane, and that less 1, both to about 1e-7 relative.
///
/// Exponents must be within −87…88. The method is that of ``exponential(_:)``; as e^r − 1 is what
/// its polynomial gives, a small result less 1 loses no digits.
struct PowersOfE: Sendable {
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

/// Returns each lane of `base`, which must be positive, raised to the same lane of `exponent`.
///
/// The error grows with the logarithm of the result: about 1e-7 (1 + |ln result|), relative.
@inline(__always)
func power(_ base: Lanes, _ exponent: Lanes) -> Lanes {
  exponential(exponent * logarithm(base))
}

extension SIMD8<Float> {
  /// The bits of eight numbers.
  typealias Bits = SIMD8<Int32>

  /// The bits of the numbers.
  @inline(__always)
  var bits: Bits { unsafeBitCast(self, to: Bits.self) }

  /// Creates numbers from their bits.
  @inline(__always)
  init(bits: Bits) {
    self = unsafeBitCast(bits, to: Self.self)
  }

  /// Each number, or the nearest end of a range where it lies outside; NaN becomes the lower end.
  @inline(__always)
  func clamped(to lowest: Float, _ highest: Float) -> Self {
    raised(to: Self(repeating: lowest)).lowered(to: Self(repeating: highest))
  }

  /// The greater of each number and its floor; NaN becomes the floor.
  @inline(__always)
  func raised(to floor: Self) -> Self {
    floor.replacing(with: self, where: self .> floor)
  }

  /// The smaller of each number and its ceiling; NaN becomes the ceiling.
  @inline(__always)
  func lowered(to ceiling: Self) -> Self {
    ceiling.replacing(with: self, where: self .< ceiling)
  }

  /// Returns each number where a mask holds, and 0 elsewhere.
  @inline(__always)
  func kept(where mask: LaneMask) -> Self {
    Self.zero.replacing(with: self, where: mask)
  }
}
