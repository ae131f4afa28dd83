"""Areas: gemeente > wijk > buurt, by CBS code with its edition year (B1).

Not here: what people say about their neighbourhood (neighbourhood/) and who lives where (residents/).
"""
