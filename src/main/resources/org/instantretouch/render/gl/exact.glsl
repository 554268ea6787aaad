// What all shaders share. Where the compiler takes it, sums are worked out in the order that they are written in.
#ifdef GL_ARB_gpu_shader5
#define PRECISE precise
#else
#define PRECISE
#endif

// From the left, as the CPU adds.
float sum(vec3 terms) {
    PRECISE float result = terms.x + terms.y + terms.z;
    return result;
}

float luma(vec3 p) {
    PRECISE vec3 weighted = LUMA * p;
    return sum(weighted);
}

// A code as a share of the largest, 255 or 65535, rounded as a division is: many a driver multiplies by the inverse instead, which is
// not the same. What remains of the division, such as (value - 256 share) + share, is exact.
vec3 shareOf(float most, vec3 value) {
    PRECISE vec3 share = value * (1.0 / most);
    PRECISE vec3 remains = (value - share * (most + 1.0)) + share;
    PRECISE vec3 result = share + remains * (1.0 / most);
    return result;
}

#ifdef EXACT
// The square root, rounded as the CPU does: drivers may be off by some of the last digits. What remains of the square is exact,
// by Dekker's product.
vec3 root(vec3 square) {
    PRECISE vec3 q = sqrt(square);
    PRECISE vec3 split = 4097.0 * q;
    PRECISE vec3 high = split - (split - q);
    PRECISE vec3 low = q - high;
    PRECISE vec3 remains = ((square - high * high) - 2.0 * high * low) - low * low;
    PRECISE vec3 result = q + remains / (2.0 * max(q, 1e-9));
    return result;
}

// The quotient of any two: the product of two floats in two floats is Dekker's.
float quotient(float a, float b) {
    PRECISE float q = a / b;
    PRECISE float splitB = 4097.0 * b;
    PRECISE float splitQ = 4097.0 * q;
    PRECISE float highB = splitB - (splitB - b);
    PRECISE float highQ = splitQ - (splitQ - q);
    PRECISE float lowB = b - highB;
    PRECISE float lowQ = q - highQ;
    PRECISE float remains = ((a - highQ * highB) - highQ * lowB - lowQ * highB) - lowQ * lowB;
    PRECISE float result = q + remains / b;
    return result;
}

// The cell that a place in the photo lies in, and how far on the way to the next one. A place is 0 to 1 along either side, and what
// single precision loses of it, which the CPU does not lose. No product here is rounded before the cell is taken off.
void cellAt(vec4 place, ivec2 cells, out ivec2 cell, out vec2 fraction) {
    vec2 size = vec2(cells);
    PRECISE vec2 coarse = floor(place.xy * 4096.0) / 4096.0;
    PRECISE vec2 rest = (place.xy - coarse) * size + place.zw * size;
    PRECISE vec2 at = coarse * size - 0.5;
    cell = ivec2(clamp(at + rest, vec2(0.0), size - 1.0));
    PRECISE vec2 beyond = (at - vec2(cell)) + rest;
    fraction = clamp(beyond, 0.0, 1.0);
}
#endif
