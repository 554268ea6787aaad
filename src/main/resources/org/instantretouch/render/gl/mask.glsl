// A mask at a place in the photo, 0 to 1 along either side. Interpolated here: the hardware's 8-bit weights would show.
float maskAt(sampler2D mask, vec2 place) {
    ivec2 size = textureSize(mask, 0);
    vec2 cell = clamp(place * vec2(size) - 0.5, vec2(0.0), vec2(size - 1));
    ivec2 a = ivec2(cell);
    ivec2 b = min(a + 1, size - 1);
    vec2 weight = cell - vec2(a);
    float above = mix(texelFetch(mask, a, 0).r, texelFetch(mask, ivec2(b.x, a.y), 0).r, weight.x);
    float below = mix(texelFetch(mask, ivec2(a.x, b.y), 0).r, texelFetch(mask, b, 0).r, weight.x);
    return mix(above, below, weight.y);
}
