// A tile of the photo at the screen's resolution. Interpolated here: the hardware's 8-bit weights would change the photo.
uniform sampler2D tile;
uniform sampler2D axes;
uniform ivec2 origin;
out vec4 colour;

#ifdef SIXTEEN_BITS
#define MOST 65535.0
#else
#define MOST 255.0
#endif

vec4 lerp(vec4 a, vec4 b, float weight) {
    PRECISE vec4 mixed = a + weight * (b - a);
    return mixed;
}

#ifndef EXACT
#define root sqrt
#endif

// The squares of whole codes, as the CPU mixes them; and how opaque they are, by which they count.
vec4 square(ivec2 at) {
    vec4 code = round(MOST * texelFetch(tile, at, 0));
#ifdef TRANSPARENT
    PRECISE vec3 squared = code.rgb * code.rgb;
    PRECISE vec3 weighed = code.a * squared;
    return vec4(weighed, code.a);
#else
    return vec4(code.rgb * code.rgb, MOST);
#endif
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec2 x = texelFetch(axes, ivec2(pixel.x, 0), 0).xy;
    vec2 y = texelFetch(axes, ivec2(pixel.y, 1), 0).xy;
    ivec2 a = ivec2(x.x, y.x) - origin;
    ivec2 b = min(a + 1, textureSize(tile, 0) - 1);
    vec4 above = lerp(square(a), square(ivec2(b.x, a.y)), x.y);
    vec4 below = lerp(square(ivec2(a.x, b.y)), square(b), x.y);
    vec4 mixed = lerp(above, below, y.y);
#ifdef TRANSPARENT
    mixed.rgb /= max(mixed.a, 1e-9);
    colour = vec4(shareOf(MOST, root(mixed.rgb)), shareOf(MOST, mixed.aaa).x);
#else
    colour = vec4(shareOf(MOST, root(mixed.rgb)), 1.0);
#endif
}
