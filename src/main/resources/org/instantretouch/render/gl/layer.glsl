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
    float entry = clamp(guide, 0.0, 1.0) * 255.0;
    int below = min(int(entry), 254);
    float low = texelFetch(curves, ivec2(below, row), 0).r;
    float high = texelFetch(curves, ivec2(below + 1, row), 0).r;
    return low + (high - low) * (entry - float(below));
}

#ifdef EXACT
vec4 lerp(vec4 a, vec4 b, float weight) {
    return a + weight * (b - a);
}

vec4 matrixRow(sampler3D grid, ivec2 a, ivec2 b, vec2 fraction, int z) {
    vec4 left = lerp(texelFetch(grid, ivec3(a, z), 0), texelFetch(grid, ivec3(a.x, b.y, z), 0), fraction.y);
    vec4 right = lerp(texelFetch(grid, ivec3(b.x, a.y, z), 0), texelFetch(grid, ivec3(b, z), 0), fraction.y);
    return lerp(left, right, fraction.x);
}

vec3 transform(sampler3D grid, ivec2 a, ivec2 b, vec2 fraction, int z, int depth, vec4 p) {
    return vec3(
        dot(matrixRow(grid, a, b, fraction, z), p),
        dot(matrixRow(grid, a, b, fraction, z + depth), p),
        dot(matrixRow(grid, a, b, fraction, z + 2 * depth), p));
}

vec3 slice(sampler3D grid, vec2 place, float curved, vec3 p) {
    ivec3 size = textureSize(grid, 0);
    int depth = size.z / 3;
    vec2 cell = clamp(place * vec2(size.xy) - 0.5, vec2(0.0), vec2(size.xy - 1));
    ivec2 a = ivec2(cell);
    ivec2 b = min(a + 1, size.xy - 1);
    float z = clamp(curved * float(depth) - 0.5, 0.0, float(depth - 1));
    int z0 = int(z);
    int z1 = min(z0 + 1, depth - 1);
    vec2 fraction = cell - vec2(a);
    vec4 homogeneous = vec4(p, 1.0);
    vec3 low = transform(grid, a, b, fraction, z0, depth, homogeneous);
    vec3 high = transform(grid, a, b, fraction, z1, depth, homogeneous);
    return low + (z - float(z0)) * (high - low);
}
#else
// The sampler interpolates between cells, and clamps x and y. The matrix rows stand behind one another along z, where this clamps.
// The texture holds what differs from the identity.
vec3 slice(sampler3D grid, vec2 place, float curved, vec3 p) {
    float planes = float(textureSize(grid, 0).z);
    float depth = planes / 3.0;
    float z = clamp(curved * depth, 0.5, depth - 0.5);
    vec4 homogeneous = vec4(p, 1.0);
    return p + vec3(
        dot(texture(grid, vec3(place, z / planes)), homogeneous),
        dot(texture(grid, vec3(place, (z + depth) / planes)), homogeneous),
        dot(texture(grid, vec3(place, (z + 2.0 * depth) / planes)), homogeneous));
}
#endif

// What the layer makes of colour p at a place in the photo.
vec3 layer(vec3 p, vec2 place) {
    vec3 s = slice(grid0, place, curve(dot(LUMA, p), 0), p);
#ifdef TWO_SLICES
    float chroma = max(s.r, max(s.g, s.b)) - min(s.r, min(s.g, s.b));
    s = slice(grid1, place, curve(secondIsChroma ? chroma : dot(LUMA, s), 1), s);
#endif
    float k = intensity;
#ifdef MASKED
    k *= maskAt(mask, place);
#endif
    if (k <= 1.0) {
        return p + k * (s - p);
    }
    float y0 = dot(LUMA, p);
    float y1 = dot(LUMA, s);
    vec3 c0 = p - y0;
    vec3 d = s - y1 - c0;
    float along = dot(c0, d);
    float chromaK = along < 0.0 ? min(k, max(dot(c0, c0), dot(d, d)) / -along) : k;
    return y0 + k * (y1 - y0) + c0 + chromaK * d;
}
