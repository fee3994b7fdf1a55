/// Returns a share in per cent, as in `67%`: 100 is for all of it alone, and 0 for nothing.
package func percent(_ share: Double) -> String {
  guard share > 0, share < 1 else { return share > 0 ? "100%" : "0%" }
  return "\(min(99, max(1, Int((share * 100).rounded()))))%"
}
