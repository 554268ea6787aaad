// One layer: slices, intensity, mask, and the chroma stop beyond intensity 1 (see Slicer and Blend).
uniform sampler2D curves;
uniform sampler3D grid0;
uniform float intensity;
#ifdef TWO_SLICES
uniform sampler3D grid1;
uniform bool secondIsChroma;
#endif
#ifdef MASKED
uniform sampler2D mask;
#endif

float curve(float guide, int row) {
    PRECISE float entry = clamp(guide, 0.0, 1.0) * 255.0;
    int below = min(int(entry), 254);
    float low = texelFetch(curves, ivec2(below, row), 0).r;
    float high = texelFetch(curves, ivec2(below + 1, row), 0).r;
    PRECISE float curved = low + (high - low) * (entry - float(below));
    return curved;
}

#ifdef EXACT
// All in the order of SliceRow, so that a value is rounded as it is there.
vec4 lerp(vec4 a, vec4 b, float weight) {
    PRECISE vec4 mixed = a + weight * (b - a);
    return mixed;
}

vec4 matrixRow(sampler3D grid, ivec2 a, ivec2 b, vec2 fraction, int z) {
    vec4 left = lerp(texelFetch(grid, ivec3(a, z), 0), texelFetch(grid, ivec3(a.x, b.y, z), 0), fraction.y);
    vec4 right = lerp(texelFetch(grid, ivec3(b.x, a.y, z), 0), texelFetch(grid, ivec3(b, z), 0), fraction.y);
    return lerp(left, right, fraction.x);
}

// What a depth adds to a channel, by parts.
float added(float sum, float weight, vec4 row, vec3 p) {
    PRECISE float first = sum + weight * (row.x * p.r + row.y * p.g);
    PRECISE float both = first + weight * (row.z * p.b + row.w);
    return both;
}

vec3 added(vec3 sum, float weight, sampler3D grid, ivec2 a, ivec2 b, vec2 fraction, int z, int depth, vec3 p) {
    return vec3(
        added(sum.r, weight, matrixRow(grid, a, b, fraction, z), p),
        added(sum.g, weight, matrixRow(grid, a, b, fraction, z + depth), p),
        added(sum.b, weight, matrixRow(grid, a, b, fraction, z + 2 * depth), p));
}

vec3 slice(sampler3D grid, vec4 place, float curved, vec3 p) {
    ivec3 size = textureSize(grid, 0);
    int depth = size.z / 3;
    ivec2 a;
    vec2 fraction;
    cellAt(place, size.xy, a, fraction);
    ivec2 b = min(a + 1, size.xy - 1);
    PRECISE float z = clamp(curved * float(depth) - 0.5, 0.0, float(depth - 1));
    int below = int(z);
    PRECISE float weight = 1.0 - (z - float(below));
    vec3 result = added(vec3(0.0), weight, grid, a, b, fraction, below, depth, p);
    if (below + 1 < depth) {
        weight = 1.0 - (float(below + 1) - z);
        result = added(result, weight, grid, a, b, fraction, below + 1, depth, p);
    }
    return result;
}
#else
// The sampler interpolates between cells, and clamps x and y. The matrix rows stand behind one another along z, where this clamps.
// The texture holds what differs from the identity.
vec3 slice(sampler3D grid, vec4 place, float curved, vec3 p) {
    float planes = float(textureSize(grid, 0).z);
    float depth = planes / 3.0;
    float z = clamp(curved * depth, 0.5, depth - 0.5);
    vec4 homogeneous = vec4(p, 1.0);
    return p + vec3(
        dot(texture(grid, vec3(place.xy, z / planes)), homogeneous),
        dot(texture(grid, vec3(place.xy, (z + depth) / planes)), homogeneous),
        dot(texture(grid, vec3(place.xy, (z + 2.0 * depth) / planes)), homogeneous));
}
#endif

// What the layer makes of colour p at a place in the photo.
vec3 layer(vec3 p, vec4 place) {
    vec3 s = slice(grid0, place, curve(luma(p), 0), p);
#ifdef TWO_SLICES
    float chroma = max(s.r, max(s.g, s.b)) - min(s.r, min(s.g, s.b));
    s = slice(grid1, place, curve(secondIsChroma ? chroma : luma(s), 1), s);
#endif
    float k = intensity;
#ifdef MASKED
    k *= maskAt(mask, place);
#endif
    PRECISE vec3 result;
    if (k <= 1.0) {
        result = p + k * (s - p);
        return result;
    }
    float y0 = luma(p);
    float y1 = luma(s);
    PRECISE vec3 c0 = p - y0;
    PRECISE vec3 d = s - y1 - c0;
    float along = sum(c0 * d);
    float stop = max(sum(c0 * c0), sum(d * d));
#ifdef EXACT
    float chromaK = along < 0.0 ? min(k, quotient(stop, -along)) : k;
#else
    float chromaK = along < 0.0 ? min(k, stop / -along) : k;
#endif
    result = y0 + k * (y1 - y0) + c0 + chromaK * d;
    return result;
}
