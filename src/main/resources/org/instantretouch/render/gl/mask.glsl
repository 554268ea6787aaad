// A mask at a place in the photo, as in exact.glsl. Interpolated here: the hardware's 8-bit weights would show.
#ifdef EXACT
float maskAt(sampler2D mask, vec4 place) {
    ivec2 size = textureSize(mask, 0);
    ivec2 a;
    vec2 weight;
    cellAt(place, size, a, weight);
    ivec2 b = min(a + 1, size - 1);
    // Whole codes until the end, in the order of ViewMask.
    vec4 codes = round(255.0 * vec4(
        texelFetch(mask, a, 0).r,
        texelFetch(mask, ivec2(b.x, a.y), 0).r,
        texelFetch(mask, ivec2(a.x, b.y), 0).r,
        texelFetch(mask, b, 0).r));
    PRECISE vec2 sides = codes.xz + weight.x * (codes.yw - codes.xz);
    PRECISE float mixed = sides.x + weight.y * (sides.y - sides.x);
    return shareOf(255.0, vec3(mixed)).x;
}
#else
float maskAt(sampler2D mask, vec4 place) {
    ivec2 size = textureSize(mask, 0);
    vec2 cell = clamp(place.xy * vec2(size) - 0.5, vec2(0.0), vec2(size - 1));
    ivec2 a = ivec2(cell);
    ivec2 b = min(a + 1, size - 1);
    vec2 weight = cell - vec2(a);
    float above = mix(texelFetch(mask, a, 0).r, texelFetch(mask, ivec2(b.x, a.y), 0).r, weight.x);
    float below = mix(texelFetch(mask, ivec2(a.x, b.y), 0).r, texelFetch(mask, b, 0).r, weight.x);
    return mix(above, below, weight.y);
}
#endif
