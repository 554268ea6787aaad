// A tile of the photo at the screen's resolution. Interpolated here: the hardware's 8-bit weights would change the photo.
uniform sampler2D tile;
uniform sampler2D axes;
uniform ivec2 origin;
out vec4 colour;

vec3 lerp(vec3 a, vec3 b, float weight) {
    PRECISE vec3 mixed = a + weight * (b - a);
    return mixed;
}

// The squares of whole codes, as the CPU mixes them.
vec3 square(ivec2 at) {
    vec3 code = round(255.0 * texelFetch(tile, at, 0).rgb);
    return code * code;
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec2 x = texelFetch(axes, ivec2(pixel.x, 0), 0).xy;
    vec2 y = texelFetch(axes, ivec2(pixel.y, 1), 0).xy;
    ivec2 a = ivec2(x.x, y.x) - origin;
    ivec2 b = min(a + 1, textureSize(tile, 0) - 1);
    vec3 above = lerp(square(a), square(ivec2(b.x, a.y)), x.y);
    vec3 below = lerp(square(ivec2(a.x, b.y)), square(b), x.y);
    colour = vec4(shareOf255(root(lerp(above, below, y.y))), 1.0);
}
